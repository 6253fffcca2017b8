/** An error whose message is for writers: where in our code it was raised would only bury it. */
export function plainError(message: string): Error {
	const error = new Error(message);
	error.stack = '';
	return error;
}
