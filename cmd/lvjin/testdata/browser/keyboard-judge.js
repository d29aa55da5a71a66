// What is wrong with the way of the Tab key that keyboard-watch.js has seen.
(() => {
	tabbed.look();
	const { expected, reached, wrong, name } = tabbed;
	const once = new Set(reached);
	for (const e of expected) if (!once.has(e)) wrong.push(`${name(e)}: the Tab key does not lead to it`);
	const first = reached.slice(0, once.size);
	if (new Set(first).size < first.length) wrong.push('the Tab key goes round before it has been everywhere');
	const order = [...once];
	for (let i = 1; i < order.length; i++) {
		if (!(order[i - 1].compareDocumentPosition(order[i]) & Node.DOCUMENT_POSITION_FOLLOWING)) {
			wrong.push(`${name(order[i])}: the Tab key leads to it after ${name(order[i - 1])}, which stands behind it`);
		}
	}
	return wrong;
})()
