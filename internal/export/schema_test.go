package export

import (
	"encoding/json"
	"strings"
	"sync"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
)

// What the schema is there to catch.
func TestTheSchemaRefuses(t *testing.T) {
	_, list := example(t)
	for _, c := range []struct{ what, old, changed string }{
		{"a number that is not a text", `"value": "1158.30"`, `"value": 1158.30`},
		{"a number with grouping", `"value": "1158.30"`, `"value": "1,158.30"`},
		{"a key that nobody explained", `"revision"`, `"secret": 1, "revision"`},
		{"no observations", `"observations"`, `"points"`},
		{"a qualifier of its own", `"qualifier": "about"`, `"qualifier": "roughly"`},
		{"a date with slashes", `"at": "2022-12-31"`, `"at": "2022/12/31"`},
		{"a text without languages", `"license": "CC-BY-4.0"`, `"summary": "x", "license": "CC-BY-4.0"`},
	} {
		data := string(list[1].JSON)
		changed := strings.Replace(data, c.old, c.changed, 1)
		if changed == data {
			t.Errorf("%s: %s is not in the JSON", c.what, c.old)
		}
		if err := valid(t, []byte(changed)); err == nil {
			t.Errorf("%s is valid", c.what)
		}
	}
}

func validate(t *testing.T, data []byte) {
	t.Helper()
	if err := valid(t, data); err != nil {
		t.Errorf("not valid under the schema: %v", err)
	}
}

func valid(t *testing.T, data []byte) error {
	t.Helper()
	resolved, err := resolve()
	if err != nil {
		t.Fatal(err)
	}
	var v any
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	return resolved.Validate(v)
}

var resolve = sync.OnceValues(func() (*jsonschema.Resolved, error) {
	var s jsonschema.Schema
	if err := json.Unmarshal(Schema(), &s); err != nil {
		return nil, err
	}
	return s.Resolve(nil)
})
