/** What a screen can be asked to do and paper cannot, as a sentence would ask it; a publisher's Press is followed by a stop. */
export const deeds =
  /\b(?:click|drag|hover|tap|type)(?:s|d|ped|ping|ged|ging|ed|ing)?\b|\bpress(?:es|ed|ing)? [a-z]/i;
