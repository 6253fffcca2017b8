/** The device's voices for a language, the exact one and those that need no server first. */
export function voicesFor(lang: string): SpeechSynthesisVoice[] {
	const tag = (voice: SpeechSynthesisVoice) => voice.lang.replace('_', '-').toLowerCase();
	const wanted = lang.toLowerCase();
	const rank = (voice: SpeechSynthesisVoice) => Number(tag(voice) !== wanted) * 2 + Number(!voice.localService);
	return speechSynthesis
		.getVoices()
		.filter((voice) => tag(voice).split('-')[0] === wanted.split('-')[0])
		.sort((one, other) => rank(one) - rank(other));
}

/** Does something once there is a voice for a language: browsers learn of theirs late. */
export function onceVoiced(lang: string, work: () => void): void {
	if (!('speechSynthesis' in window)) return;
	const look = () => {
		if (voicesFor(lang).length === 0) return;
		speechSynthesis.removeEventListener('voiceschanged', look);
		work();
	};
	speechSynthesis.addEventListener('voiceschanged', look);
	look();
}
