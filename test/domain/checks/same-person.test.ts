import { comparePeople, type Likeness } from "#domain/checks/same-person";

it.each<[string, string, Likeness]>([
  ["A. Officer", "a officer ", "same"],
  ["Ann Officer", "Officer, Ann", "same"],
  ["Mrs Ann O'Hara", "ann ohara", "same"],
  ["Zoë Hill", "Zoe Hill", "same"],
  ["A. Officer", "Ann Officer", "may be the same"],
  ["Ann Officer", "A B Officer", "may be the same"],
  ["Anne Officer", "Ann Officer", "may be the same"],
  ["Officer", "Ann Officer", "may be the same"],
  ["Ann Officer", "Alan Officer", "others"],
  ["A Hill", "A Marsh", "others"],
  ["", "", "others"],
])("%s and %s: %s", (one, other, likeness) => {
  expect([comparePeople(one, other), comparePeople(other, one)]).toEqual([likeness, likeness]);
});
