package content

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"sync"
)

// keys are those that a struct takes, those of embedded structs too.
type keys struct {
	fields map[string]field
	names  []string // sorted
}

// field is where the value of a key goes.
type field struct {
	index    []int
	required bool
}

// keysByType keeps what keysOf found: a large site decodes the same few structs many thousand times.
var keysByType sync.Map // reflect.Type -> keys

func keysOf(t reflect.Type) keys {
	if k, ok := keysByType.Load(t); ok {
		return k.(keys)
	}
	k := keys{fields: map[string]field{}}
	for _, f := range reflect.VisibleFields(t) {
		if tag, ok := f.Tag.Lookup("key"); ok {
			name, option, _ := strings.Cut(tag, ",")
			k.fields[name] = field{f.Index, option == "required"}
		}
	}
	k.names = slices.Sorted(maps.Keys(k.fields))
	keysByType.Store(t, k)
	return k
}
