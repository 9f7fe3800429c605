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
  ["Ann Officer", "Ann Officer CPFA", "same"],
  ["Ann Officer", "Ann Officer, CPFA", "same"],
  ["Ann Officer MBE", "Mrs A. Officer", "may be the same"],
  ["Ann Officer XYZ", "Ann Officer", "may be the same"],
  ["Ann Officer", "Officer Ann", "may be the same"],
  ["Hill A", "Ann Hill", "may be the same"],
  ["Ann Smith-Jones", "Ann Smith Jones", "same"],
  ["Ann Smith-Jones", "Ann Smith", "may be the same"],
  [".", ".", "same"],
  [".", "Ann Officer", "may be the same"],
  ["Mr", "mr", "same"],
  ["Peter Lord", "Peter Smith", "others"],
  ["Lord Peter Smith", "Peter Smith", "same"],
  ["Ann Hill CPFA", "Anna Marsh CPFA", "others"],
  ["Ma Li", "Chen Li", "others"],
  ["Ann Lee", "Ann Leeson", "others"],
  ["Jo Smith", "John Smithson", "others"],
])("%s and %s: %s", (one, other, likeness) => {
  expect([comparePeople(one, other), comparePeople(other, one)]).toEqual([likeness, likeness]);
});
