import nodeLog from 'astro/logger/node';

/**
 * Astro's own way of telling, without the two lines it has for each of the thousands of files it writes: how far a build
 * is says our `Progress`.
 */
export default function log(): ReturnType<typeof nodeLog> {
	const usual = nodeLog({});
	let inFile = false;
	return {
		...usual,
		write: (event) => {
			const aboutFile = event.message.includes('├─') || (inFile && event.label === 'SKIP_FORMAT');
			inFile = event.message.includes('├─');
			if (!aboutFile || event.level !== 'info') usual.write(event);
		},
	};
}
