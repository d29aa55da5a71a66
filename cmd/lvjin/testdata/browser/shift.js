// Nothing has moved since the page began to load.
(async () => {
	const shifts = [];
	const watch = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
	watch.observe({ type: 'layout-shift', buffered: true });
	for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
	await new Promise((done) => setTimeout(done, 50));
	shifts.push(...watch.takeRecords());
	const score = shifts.reduce((sum, s) => sum + s.value, 0);
	const moved = shifts.flatMap((s) => s.sources).map((s) => s.node?.outerHTML?.slice(0, 60) ?? s.node?.textContent);
	return score < 0.01 ? [] : [`the page moves by ${score} while it loads: ${moved.slice(0, 3)}`];
})()
