/** What the essays are about: the words of a subject, from which sentences are made. */
export const topics: readonly Topic[] = [
	topic('Lighthouses', 'lamp lens keeper tower reef fog signal harbour gale beam logbook stairway mechanism clockwork lantern coastline pilot wreck channel beacon', 'Tower One|The Northern Board|the harbour office', 'rotate dim signal warn shelter repair polish guide', 'bright salted distant patient unlit narrow'),
	topic('Bread', 'dough starter crust oven flour miller grain loaf baker ferment crumb rye hearth basket scale proofing bran kneading village steam', 'the guild of bakers|the town mill|the evening shift', 'rise ferment bake measure fold cool weigh share', 'sour coarse warm slow brown sturdy'),
	topic('Maps', 'survey atlas border contour meridian compass scale coast engraver triangle chain legend summit valley datum sheet sounding projection grid cartouche', 'the Survey Office|the royal engravers|the border commission', 'measure draw trace correct print fold compare distort', 'blank careful faded precise disputed large'),
	topic('Bridges', 'span arch cable pier truss engineer rivet load river girder deck foundation toll caisson beam abutment crossing bolt flood gauge', 'the ferry company|the bridge trust|the county engineer', 'carry bend cross inspect rivet settle sway strengthen', 'slender heavy iron wooden daring rusted'),
	topic('Archives', 'shelf ledger catalogue box index parchment reader clerk dust folder seal register deed copyist vault inventory microfilm finding letter stamp', 'the parish archive|the county reading room|the keeper of rolls', 'file copy preserve misplace catalogue restore lend read', 'brittle complete forgotten sealed orderly yellowed'),
	topic('Clocks', 'pendulum escapement spring dial bell hour gear weight station railway almanac watchmaker second noon chime tower timetable jewel crystal drift', 'the observatory|the railway office|the makers of Green Street', 'tick drift strike regulate wind lose agree synchronise', 'exact stubborn public tiny loud reliable'),
	topic('Rivers', 'current bank delta flood dam meadow mill eel barge sediment lock spring weir ford estuary tributary reed bend channel gravel', 'the water board|the barge families|the lower villages', 'flow rise silt meander freeze drain dredge carry', 'muddy wide tidal swift quiet shallow'),
	topic('Printing', 'type press ink proof compositor case margin galley folio sheet matrix punch binder edition broadsheet newspaper apprentice roller paper column', 'the printing house|the evening paper|the union of compositors', 'set print proof bind fold correct distribute cast', 'black crowded daily cheap handsome smudged'),
	topic('Gardens', 'hedge seed gardener orchard greenhouse soil compost wall rose bulb frost pear terrace fountain path spade nursery graft beehive lawn', 'the botanical society|the kitchen garden|the allotment holders', 'plant prune water graft bloom wither harvest mulch', 'walled fertile wild formal shaded early'),
	topic('Telegraphs', 'wire operator message cable code relay battery insulator pole key dispatch news ocean clerk storm bulletin sounder tariff station newsroom', 'the cable company|the post office|the wire room', 'transmit relay decode delay splice amplify receive misread', 'urgent faint submarine coded hourly costly'),
	topic('Weather', 'barometer cloud front forecast thermometer rain observer storm pressure balloon record season drought wind almanac chart frost gauge station hail', 'the weather service|the island observers|the ship captains', 'forecast measure record gather blow freeze clear deepen', 'cold unsettled sudden mild recorded stormy'),
	topic('Schools', 'teacher lesson slate pupil desk examination village inspector primer bell reading arithmetic copybook term essay prize playground register stove holiday', 'the school board|the inspectorate|the evening classes', 'teach recite learn copy examine read count remember', 'strict patient rural crowded curious modest'),
];

/** Tags beside the name of the topic. */
export const tags: readonly string[] = 'History,Craft,Economics,Engineering,Memory,Labour,Law,Maintenance,Standards,Trade,Language,Design,Risk,Institutions,Families,Cities,Islands,Measurement,Failure,Repair,Money,Travel,Science,Religion,War,Peace,Youth,Age'.split(',');

function topic(name: string, things: string, bodies: string, deeds: string, kinds: string): Topic {
	return { name, things: things.split(' '), bodies: bodies.split('|'), deeds: deeds.split(' '), kinds: kinds.split(' ') };
}

export interface Topic {
	name: string;
	/** Nouns, in the singular. */
	things: string[];
	/** Who acts. */
	bodies: string[];
	/** Verbs. */
	deeds: string[];
	/** Adjectives. */
	kinds: string[];
}
