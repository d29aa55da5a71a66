// What is pressed with a finger is at least 24 pixels high and wide. A link within a line of text may be as high as the line.
[...document.querySelectorAll('a[href], button, summary, input:not([type=hidden]), select, textarea')]
	.filter((e) => e.checkVisibility({ visibilityProperty: true }) && getComputedStyle(e).display !== 'inline')
	.map((e) => ({ e, r: e.getBoundingClientRect() }))
	.filter(({ r }) => r.height < 24 || r.width < 24)
	.slice(0, 5)
	.map(({ e, r }) => `<${e.localName}> ${(e.textContent || e.ariaLabel || '').trim().slice(0, 30)}: ${Math.round(r.width)} × ${Math.round(r.height)} pixels`)
