package portal

// District is an administrative area with a page.
type District struct {
	Entity
	Within     Placed[string]   `key:"within"`      // the area that it lies in
	KeyFigures []Placed[string] `key:"key-figures"` // addresses of figures
}
