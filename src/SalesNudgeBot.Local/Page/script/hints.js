const hints = {
  rep: (p) => `You are ${p.given}, a rep. Say what you promised a client, or press a button.`,
  leader: (p) => `You are ${p.given}, a leader. In your channel you hear of a client promise at risk: take one step inside.`,
  deputy: (p) => `You are ${p.given}, a deputy. You hear of a client promise at risk when the leader has not answered.`,
  leadersleader: (p) => `You are ${p.given}, the leader's leader. You only hear of what nobody has taken up.`,
  deliverer: (p) => `You are ${p.given}. You make what reps promise: accept it, and say whether it is on track.`,
  admin: (p) => `You are ${p.given}, an admin. You see the leaders' channels and what this installation needs.`,
};

const examples = {
  rep: "2 new, promised Acme the pilot by Friday",
};

export const hintFor = (person) => hints[person.role](person);

export const exampleFor = (person) => (examples[person.role] ? `Try “${examples[person.role]}”` : "Write to SalesNudgeBot");

export const groups = [
  ["rep", "Reps"],
  ["leader", "Leaders"],
  ["deputy", "Deputies"],
  ["leadersleader", "Leaders’ leaders"],
  ["deliverer", "Deliverers"],
  ["admin", "Admins"],
];
