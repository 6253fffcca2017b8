/** Does something once the device has a voice for a language: browsers learn of theirs late. */
export function onceVoiced(lang: string, work: () => void): void {
	// Absent in some browsers.
	const speech = window.speechSynthesis as SpeechSynthesis | undefined;
	const look = () => {
		if (!speech?.getVoices().some((voice) => speaks(voice, lang))) return;
		speech.removeEventListener('voiceschanged', look);
		work();
	};
	speech?.addEventListener('voiceschanged', look);
	look();
}

/** Whether a voice speaks a language, in whatever accent. */
export function speaks({ lang }: SpeechSynthesisVoice, wanted: string): boolean {
	return languageOf(lang) === languageOf(wanted);
}

function languageOf(tag: string): string {
	return tag.toLowerCase().split(/[-_]/)[0] as string;
}
