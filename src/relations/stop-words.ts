/**
 * The words of a language that never say what a text is about, in small letters: its grammar, and the nouns and verbs
 * that stand in any essay on any subject. Cut at apostrophes, as `wordsOf` cuts. A language without a list has none
 * dropped; the commonest words of a publication lose their weight in `similarity.ts` anyway.
 */
export function stopWordsOf(lang: string): ReadonlySet<string> {
	return STOP_WORDS[lang.toLowerCase().split('-', 1)[0]!] ?? NONE;
}

function list(words: string): ReadonlySet<string> {
	return new Set(`${words} http https www com org`.trim().split(/\s+/));
}

const NONE = list('');

const STOP_WORDS: Record<string, ReadonlySet<string>> = {
	en: list(`
		about above across after again against ago ain all almost alone along already also although always am among an
		and another any anyone anything are aren around as at away back be became because become been before behind being
		below best better between both but by came can cannot come could couldn did didn do does doesn doing don done down
		during each either else enough especially even ever every everyone everything far few first for from further gave
		get getting give given go goes going gone got had hadn has hasn have haven having he hence her here hers herself
		him himself his how however if in indeed instead into is isn it its itself just keep kept knew know known last
		later least less let like likely little ll long look made make makes making many may maybe me mean means might
		mine more most mostly much must my myself near nearly need never next no nobody none nor not nothing now of off
		often on once one only onto or other others otherwise ought our ours ourselves out over own per perhaps put quite
		rather re really said same saw say says second see seem seemed seems seen several shall she should shouldn since so
		some someone something sometimes soon still such take taken tell than that the their theirs them themselves then
		there therefore these they thing things think third this those though three through thus to today together told
		too took toward towards turn two under unless until up upon us use used uses using usually ve very want was wasn
		way ways we well went were weren what whatever when where whether which while who whole whom whose why will with
		within without won would wouldn yes yet you your yours yourself
		answer answers case cases chapter conclusion day days end essay essays example examples fact facts idea ideas
		introduction kind kinds lot note notes number part parts people person place point points problem problems
		question questions reason reasons result side sides sort summary time times week weeks
		year years big good great hard high large new old real right small true wrong`),
	de: list(`
		ab aber alle allem allen aller alles als also am an andere anderen anderer anderes anders auch auf aus außer bald
		bei beide beiden beim bereits bin bis bisher bist da dabei dadurch dafür dagegen daher dahin damals damit danach
		daneben dann daran darauf daraus darf darin darum darunter darüber das dass davon davor dazu dein deine dem den
		denen denn dennoch der deren derselbe des dessen deshalb desto dich die dies diese diesem diesen dieser dieses dir
		doch dort du durch dürfen eben ebenso ein eine einem einen einer eines einfach einige einiger einmal er erst erste
		ersten es etwa etwas euch euer fast für ganz gar gegen genau gerade gibt ging gleich habe haben hat hatte hatten
		her heute hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer immer in indem ins irgend ist ja jede jedem
		jeden jeder jedes jedoch jemand jene jener jetzt kam kann kaum kein keine keinem keinen keiner kommt konnte können
		könnte lassen letzte letzten lässt machen macht man manche manchmal mehr mein meine meist mich mir mit muss musste
		muß müssen nach nachdem neben nein nicht nichts nie niemand noch nun nur ob obwohl oder oft ohne schon sehr sei
		seien sein seine seinem seinen seiner seit selbst sich sie sind so sogar solche soll sollen sollte sondern sonst
		soweit sowie statt über überhaupt um und uns unser unsere unter viel viele vielen vielleicht vom von vor war waren
		warum was weder weil weiter welche welchem welchen welcher welches wenig weniger wenn wer werden wie wieder will
		wir wird wirklich wo wohl wollen wollte worden wurde wurden während wäre würde würden zu zum zur zwar zwei zwischen
		aufsatz beispiel dinge ende fall frage fragen ganze ganzen gut jahr jahre jahren kapitel leute mensch menschen
		neue neuen recht sache schluss seite tag tage teil wort worte zeit ziel`),
	fr: list(`
		afin ai aient ailleurs ainsi alors après as assez au aucun aucune aujourd auquel aura aurait aussi autant autour
		autre autres aux avaient avait avant avec avez avoir avons beaucoup bien bientôt car ce ceci cela celle celles
		celui cependant certain certaines certains ces cet cette ceux chacun chaque chez comme comment contre dans de
		dehors deux depuis derrière des dessous dessus devant devrait dit doit doivent donc dont du durant dès déjà elle
		elles en encore enfin ensuite entre es est et eux fait faire fois font furent fut hors hui ici il ils jamais je
		jusqu jusque la laquelle le lequel les lesquels leur leurs loin lors lorsqu lorsque lui là ma mais malgré me mes
		mieux moi moins mon même mêmes ne ni non nos notre nous on ont ou où outre par parce parfois parmi pas pendant
		peu peut peuvent plupart plus plusieurs plutôt pour pourquoi pourrait pourtant près presque puis
		puisque qu quand que quel quelle quelles quelqu quelque quelques quels qui quoi quoique rien sa sans se selon
		sera serait ses seulement si sinon soi soit son sont sous souvent suis sur surtout ta tandis tant te tel telle
		telles tels tes toi ton toujours tous tout toute toutefois toutes trop très tu un une va vais vers voici voilà
		vont vos votre vous vraiment étaient était étant été être an ans années bon bonne cas chapitre chose choses
		essai exemple fin gens grand grande idée jour jours mot mots nouveau nouvelle partie point problème question
		raison temps travail`),
	es: list(`
		acerca además ahora al algo alguien alguna algunas alguno algunos algún allí ambos ante antes apenas aquel aquella
		aquellos aquí así aun aunque aún bajo bastante bien cada casi como con contra cual cuales cualquier cuando cuanto
		cuál cuándo cómo da dan de debe deben decir del demasiado demás dentro desde después dice donde dos durante dónde
		el ella ellas ellos embargo en entonces entre era eran eres es esa esas ese eso esos esta estaba estaban estado
		estamos estar estas este esto estos está están fue fueron fuera ha haber había habían hace hacen hacer hacia
		han hasta hay he hemos hoy incluso ir jamás junto la las le les lo los luego mas me mediante medio menos mi
		mientras mis misma mismas mismo mismos mucha muchas mucho muchos muy más mí nada nadie ni ninguna ninguno ningún
		no nos nosotros nuestra nuestras nuestro nuestros nunca otra otras otro otros para parece pero poca poco pocos
		podría porque primera primero pueda puede pueden pues qué que quien quienes quién quizá quizás sea sean según ser
		será si sido siempre sin sino sobre sola solo somos son su sus suya sí sólo tal también tampoco tan tanta tanto
		te tenemos tener tenía ti tiene tienen toda todas todavía todo todos tras tu tus tú un una unas uno unos usted
		ustedes va van varios veces ver vez y ya yo él año años buena bueno capítulo caso cosa cosas día días
		ejemplo ensayo fin forma gente gran grande idea manera nueva nuevo palabra palabras parte pregunta problema
		punto razón tiempo trabajo`),
};
