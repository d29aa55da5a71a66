package locale

import (
	"strings"
	"testing"
)

func TestPhrases(t *testing.T) {
	p := NewPhrases([]string{"渝中区", "南岸区", "绿色金融", "试验区", "核心区", "绿色金融改革创新试验区", "碳中和", "碳达峰"})
	for _, want := range []string{
		"渝中区|建设|绿色金融改革创新试验区|核心区|实施方案",
		"渝中区|加快|推动|绿色|产业|高质量发展|三年行动计划|（2025—|2027年）",
		"关于|进一步|强化|金融|支持|绿色低碳|发展的|指导意见",
		"楼宇、|街巷|与公园：|渝中区的|绿色|建筑|和城市更新",
		"重庆市|“碳挂钩”|贷款|业务|操作指南",
		"重庆市|碳达峰|碳中和|“1+2+6+N”|政策体系",
		"南岸区|怎样做|绿色金融：|牵线、|撬动、|立样板",
		"关于|来源：|一篇没有印日期的|报道，|本站怎样使用它",
		"重庆|美心·麦森门业有限公司",
		"Green finance in Yuzhong",
		"",
	} {
		title := strings.ReplaceAll(want, "|", "")
		if got := strings.Join(p.Split(title), "|"); got != want {
			t.Errorf("Split(%q) =\n%s, want\n%s", title, got, want)
		}
	}
}

// Whatever the title, nothing of it is lost, and no mark that closes begins a line.
func FuzzPhrases(f *testing.F) {
	f.Add("渝中区建设绿色金融改革创新试验区核心区实施方案（2025—2027年）")
	p := NewPhrases([]string{"绿色金融"})
	f.Fuzz(func(t *testing.T, title string) {
		phrases := p.Split(title)
		if got := strings.Join(phrases, ""); got != title {
			t.Errorf("%q became %q", title, got)
		}
		for i, phrase := range phrases {
			if first := []rune(phrase)[0]; i > 0 && strings.ContainsRune(closing, first) {
				t.Errorf("%q begins with a mark that closes", phrase)
			}
		}
	})
}
