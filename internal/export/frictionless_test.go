package export

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// The data package of the example and of the reference site, judged by the libraries of the Frictionless project.
// NODE_PATH may name another place of the npm packages.
func TestDataPackageIsValidForFrictionless(t *testing.T) {
	modules := os.Getenv("NODE_PATH")
	if modules == "" {
		modules, _ = filepath.Abs("../../.ci/node_modules")
	}
	if _, err := os.Stat(filepath.Join(modules, "datapackage")); err != nil {
		t.Fatal("npm package datapackage is not installed; make tools installs it")
	}
	for _, site := range []string{"example", "reference"} {
		t.Run(site, func(t *testing.T) {
			s, list := example(t)
			if site == "reference" {
				s, list = reference(t)
			}
			dir := t.TempDir()
			write(t, dir, "datapackage.json", Package(s, list))
			for _, f := range list {
				write(t, dir, f.Slug+".csv", f.CSV)
			}
			cmd := exec.Command("node", "testdata/frictionless.js", filepath.Join(dir, "datapackage.json"))
			cmd.Env = append(os.Environ(), "NODE_PATH="+modules)
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Errorf("%v\n%s", err, out)
			}
		})
	}
}

// The specification has one pattern for names of licenses and wants a name or an address.
func TestLicensesOfAPackage(t *testing.T) {
	for _, c := range []struct{ license, want string }{
		{"CC-BY-4.0", `[{"name":"CC-BY-4.0","path":"https://creativecommons.org/licenses/by/4.0/"}]`},
		{"CC-BY-NC-SA-4.0", `[{"name":"CC-BY-NC-SA-4.0","path":"https://creativecommons.org/licenses/by-nc-sa/4.0/"}]`},
		{"CC0-1.0", `[{"name":"CC0-1.0","path":"https://creativecommons.org/publicdomain/zero/1.0/"}]`},
		{"https://x.example/terms", `[{"path":"https://x.example/terms"}]`},
		{"Our-License", `[{"name":"Our-License"}]`},
		{"free for all", "null"},
		{"", "null"},
	} {
		r := (&Site{}).resource(Files{Dataset: Dataset{License: c.license}})
		if got, _ := json.Marshal(r.Licenses); string(got) != c.want {
			t.Errorf("%q gives %s, expected %s", c.license, got, c.want)
		}
	}
}

func write(t *testing.T, dir, name string, data []byte) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), data, 0o666); err != nil {
		t.Fatal(err)
	}
}
