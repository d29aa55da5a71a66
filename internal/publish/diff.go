package publish

// A Difference is what leads from one site to the next, each list by path.
type Difference struct {
	Added   []Entry // only in the new site
	Changed []Entry // in both with other bytes, as the new site has it
	Removed []Entry // only in the old site
}

// Diff compares two sites by their manifests.
func Diff(old, new Manifest) Difference {
	var d Difference
	for len(old) > 0 && len(new) > 0 {
		switch o, n := old[0], new[0]; {
		case o.Path < n.Path:
			d.Removed = append(d.Removed, o)
			old = old[1:]
		case o.Path > n.Path:
			d.Added = append(d.Added, n)
			new = new[1:]
		default:
			if o != n {
				d.Changed = append(d.Changed, n)
			}
			old, new = old[1:], new[1:]
		}
	}
	d.Removed = append(d.Removed, old...)
	d.Added = append(d.Added, new...)
	return d
}
