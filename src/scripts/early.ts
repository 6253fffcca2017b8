/**
 * Runs in the head, before anything is painted: says that scripts run, so that room is kept for what they will add, and
 * sets what the reader chose (choices.ts), so that a dark page never flashes white. A classic script in the page itself,
 * because any file would come too late; the same text on every page, so that one hash lets it pass the content security
 * policy. A text fragment that the browser does not know is cut off, for it would hide the
 * passage before it. Where storage is forbidden or holds nonsense, the page stays as it is.
 */
export const early =
	"(d=>{d.aids='';let[p,t]=location.hash.split(':~:');if(t)location.hash=p;try{Object.assign(d,JSON.parse(localStorage.octavo))}catch{}})(document.documentElement.dataset)";
