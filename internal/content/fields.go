package content

import (
	"reflect"
	"slices"
	"sync"
)

// fieldsByType keeps what fields found: a large site decodes the same few structs many thousand times.
var fieldsByType sync.Map // reflect.Type -> map[string]field

func fieldsOf(t reflect.Type) map[string]field {
	if keys, ok := fieldsByType.Load(t); ok {
		return keys.(map[string]field)
	}
	keys := fields(t)
	fieldsByType.Store(t, keys)
	return keys
}

func sortedKeys(keys map[string]field) []string {
	names := make([]string, 0, len(keys))
	for name := range keys {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
