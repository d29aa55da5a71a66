// Looks at every element that the Tab key has led to, when the next key is pressed: by then it has come into view. What
// is wrong with it is kept in window.tabbed for keyboard-judge.js.
(() => {
	const interactive = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]';
	const appearance = (e) => {
		const s = getComputedStyle(e);
		return [s.outlineStyle, s.outlineWidth, s.boxShadow, s.backgroundColor, s.borderColor, s.color, s.textDecoration].join();
	};
	const expected = [...document.querySelectorAll(interactive)].filter((e) =>
		e.tabIndex >= 0 && !e.disabled && !e.closest('[inert]') && e.checkVisibility({ visibilityProperty: true }));
	const unfocused = new Map(expected.map((e) => [e, appearance(e)]));
	const tabbed = { expected, reached: [], wrong: [] };
	const name = (e) => `<${e.localName}> ${(e.textContent || e.getAttribute('aria-label') || '').trim().slice(0, 40)}`;

	// Some part of the element is in the window, with nothing of another element above it.
	const inSight = (e) => [...e.getClientRects()].some((r) =>
		[[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]].some(([x, y]) => {
			const top = document.elementFromPoint(r.left + r.width * x, r.top + r.height * y);
			return top && (e.contains(top) || top.contains(e) && top.getClientRects().length && getComputedStyle(e).pointerEvents !== 'none');
		}));

	tabbed.look = () => {
		const e = document.activeElement;
		if (!e || e === document.body || e === tabbed.last) return;
		tabbed.last = e;
		tabbed.reached.push(e);
		if (unfocused.get(e) === appearance(e)) tabbed.wrong.push(`${name(e)}: nothing shows that it has the focus`);
		if (!inSight(e)) tabbed.wrong.push(`${name(e)}: has the focus, but is hidden or out of the window`);
	};
	tabbed.name = name;
	document.addEventListener('keydown', tabbed.look, true);
	window.tabbed = tabbed;
	return expected.length;
})()
