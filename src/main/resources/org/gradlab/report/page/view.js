// What a reader looks at: a step and a member. Figures follow it.

/** A view of the page's data; a page of several runs has neither steps nor members of its own. */
export class View {
  constructor(data) {
    this.data = data;
    this.steps = data.steps?.steps ?? [];
    this.stepIndex = Math.max(0, this.steps.length - 1);
    this.member = data.members?.best;
    this.listeners = [];
  }

  get step() {
    return this.steps[this.stepIndex] ?? 0;
  }

  /** Moves to a place among the steps. */
  showStep(index) {
    this.change(() => (this.stepIndex = Math.max(0, Math.min(this.steps.length - 1, index))));
  }

  /** Moves to a member; one that does not exist is passed over. */
  showMember(member) {
    const place = member - this.data.members.first;
    if (Number.isInteger(member) && place >= 0 && place < this.data.members.count) this.change(() => (this.member = member));
  }

  /** Calls a listener after every change. */
  onChange(listener) {
    this.listeners.push(listener);
  }

  change(move) {
    move();
    this.listeners.forEach((listener) => listener());
  }

  /** The place of the step that is shown, or of the last one before it, among others. */
  placeOfStep(steps) {
    let place = 0;
    steps.forEach((step, i) => { if (step <= this.step) place = i; });
    return place;
  }

  /** The shown member's numbers, or those of the best of those that have some: {place, member, isOther}. */
  among(members) {
    const place = members.indexOf(this.member);
    if (place >= 0) return { place, member: this.member, isOther: false };
    const best = Math.max(0, members.indexOf(this.data.members.best));
    return { place: best, member: members[best], isOther: true };
  }

  /** The weights of a member at the shown step, or at the nearest known one: {numbers, place, step, member, isOther}. */
  weights(wanted = this.member) {
    const weights = this.data.weights;
    let place = weights.members.indexOf(wanted);
    const isOther = place < 0;
    if (isOther) place = Math.max(0, weights.members.indexOf(this.data.members.best));
    const member = weights.members[place];
    if (weights.path && weights.path.member === member) {
      const at = this.placeOfStep(weights.path.steps);
      const isEnd = this.stepIndex === this.steps.length - 1;
      return isEnd
        ? { numbers: weights.end.part(place), place, member, isOther, step: this.step }
        : { numbers: weights.path.values.part(at), place, member, isOther, step: weights.path.steps[at] };
    }
    const isStart = this.stepIndex === 0 && this.steps.length > 1;
    return { numbers: (isStart ? weights.start : weights.end).part(place), place, member, isOther, step: isStart ? 0 : this.steps.at(-1) };
  }
}

/** What a caption says of a member and a step. */
export function shownWords(of, view) {
  const other = of.isOther ? ` (of member ${view.member} this page has none)` : '';
  const best = of.member === view.data.members.best ? ', the best' : '';
  return `member ${of.member}${best}${other}`;
}
