// What axe finds wrong, with the first elements that it finds so.
axe.run(document, {
	runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
	resultTypes: ['violations'],
	preload: false,
}).then(({ violations }) => violations.map(({ id, help, nodes }) =>
	[`${id}: ${help}`, ...nodes.slice(0, 3).map((n) => `    ${n.target} ${n.html.slice(0, 120)}`)].join('\n')));
