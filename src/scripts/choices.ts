import { keep, kept } from './storage.ts';

const { dataset } = document.documentElement;

/** What a reader can choose; each is an attribute of <html> that styles/aids.css knows, absent as long as nothing is chosen. */
export const choices = ['theme', 'size', 'width', 'face', 'space', 'keys', 'rate'] as const;

export type Choice = (typeof choices)[number];

/** Sets a choice and remembers it for every page of the publication; an empty value takes it back. */
export function choose(choice: Choice, value: string): void {
	set(choice, value);
	keep('octavo', JSON.stringify(Object.fromEntries(choices.map((key) => [key, dataset[key]]))));
}

/** What is chosen, or nothing. */
export function chosen(choice: Choice): string {
	return dataset[choice] ?? '';
}

/** Follows choices made elsewhere: in another window, or while this page lay ready to be shown or gone back to. */
export function followChoices(): void {
	const follow = () => {
		try {
			const stored = JSON.parse(kept('octavo') || '{}') as Partial<Record<Choice, string>>;
			for (const choice of choices) set(choice, stored[choice]);
		} catch {
			// Nonsense was kept: all stays as it is.
		}
	};
	addEventListener('storage', follow);
	addEventListener('pageshow', ({ persisted }) => persisted && follow());
}

function set(choice: Choice, value: string | undefined): void {
	if (value) dataset[choice] = value;
	else delete dataset[choice];
}
