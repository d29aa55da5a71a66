package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// fonts are those that images of pages are drawn with where a site names none, the best first: like the titles of the
// pages a bold serif, or else a bold sans. Each has Chinese and Latin.
var fonts = []string{
	"NotoSerifCJK-Bold.ttc", "NotoSerifCJKsc-Bold.otf", "NotoSerifSC-Bold.otf", "NotoSerifSC-Bold.ttf",
	"SourceHanSerif-Bold.ttc", "SourceHanSerifSC-Bold.otf", "SourceHanSerifCN-Bold.otf", "Songti.ttc",
	"NotoSansCJK-Bold.ttc", "NotoSansCJKsc-Bold.otf", "NotoSansSC-Bold.otf", "NotoSansSC-Bold.ttf",
	"SourceHanSans-Bold.ttc", "SourceHanSansSC-Bold.otf", "SourceHanSansCN-Bold.otf", "STHeiti Medium.ttc",
	"msyhbd.ttc", "msyh.ttc", "NotoSerifCJK-Regular.ttc", "NotoSansCJK-Regular.ttc", "simhei.ttf", "wqy-microhei.ttc",
}

// openFont opens the font at an absolute path or, where path is "", the best that the system has.
func openFont(path string) (fs.File, error) {
	if path == "" {
		path = systemFont(fontFolders())
	}
	return os.Open(path)
}

// fontFolders are where Linux, macOS and Windows keep fonts.
func fontFolders() []string {
	folders := []string{"/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts"}
	if home, err := os.UserHomeDir(); err == nil {
		folders = append(folders, filepath.Join(home, ".local/share/fonts"), filepath.Join(home, ".fonts"), filepath.Join(home, "Library/Fonts"))
	}
	for _, name := range []string{"WINDIR", "LOCALAPPDATA"} {
		if dir := os.Getenv(name); dir != "" {
			folders = append(folders, filepath.Join(dir, "Fonts"), filepath.Join(dir, "Microsoft/Windows/Fonts"))
		}
	}
	return folders
}

// systemFont finds the best of fonts in folders, or gives "".
func systemFont(folders []string) (best string) {
	rank := len(fonts)
	for _, folder := range folders {
		_ = filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
			if err != nil {
				return nil // a folder that is not there, or not for us, has no font for us
			}
			if i := slices.Index(fonts, entry.Name()); i >= 0 && i < rank {
				best, rank = path, i
			}
			return nil
		})
	}
	return best
}
