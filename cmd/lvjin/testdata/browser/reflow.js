// Nothing sticks out of the window, so that nobody has to scroll sideways to read.
(() => {
	const { clientWidth, scrollWidth } = document.documentElement;
	if (scrollWidth <= clientWidth) return [];
	const scrolls = (e) => e && (/auto|scroll/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
	const wide = [...document.body.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > clientWidth + 1 && !scrolls(e));
	const inmost = wide.filter((e) => !wide.some((other) => other !== e && e.contains(other)));
	return [`the page is ${scrollWidth - clientWidth} pixels too wide`,
		...inmost.slice(0, 3).map((e) => `<${e.localName} class="${e.getAttribute('class') || ''}"> ${e.textContent.trim().slice(0, 40)} sticks out`)];
})()
