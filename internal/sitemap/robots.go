package sitemap

// RobotsPath is where crawlers look for rules. They do so at the root of a host only; of a site that stands below a path
// nobody asks for it.
const RobotsPath = "robots.txt"

// Robots lets every crawler in and names the map of the site at base; without a base, which an address of the map needs,
// it only lets them in.
func Robots(base string) []byte {
	const all = "User-agent: *\nAllow: /\n"
	if base == "" {
		return []byte(all)
	}
	return []byte(all + "\nSitemap: " + base + Path + "\n")
}
