/*
 * Enter in a line of a form. A browser presses the first button of the form, whatever that does: of a form with many acts it would take something
 * away, or give up what was typed. Here Enter answers the question in which the line stands, looks for what is typed where it is looked for, and else
 * does what the browser does only if that is the form's main act. Where the first button is hidden the form says so itself what Enter does; a
 * disabled one: nothing.
 */
const LINES = ".tz-window form input:not([type=button], [type=submit], [type=reset], [type=image], [type=file])";
const BUTTONS = "button:not([type=button], [type=reset]), input:is([type=submit], [type=image])";
const MAIN = ".tz-main:is(button, input)";

const isShown = button => button.getClientRects().length > 0;
const isUsable = button => isShown(button) && !button.disabled;

addEventListener("keydown", event => {
  const line = event.target;
  if (event.key !== "Enter" || event.isComposing || event.defaultPrevented || !line.matches?.(LINES)) {
    return;
  }
  const first = line.form.querySelector(BUTTONS);
  if (!first || !isShown(first)) {
    return;
  }
  const question = line.closest(".tz-question");
  const act = question ? [...question.querySelectorAll(MAIN)].find(isUsable)
    : line.type === "search" && line.parentElement.querySelector(BUTTONS);
  if (act) {
    event.preventDefault();
    act.click();
  } else if (question || line.type !== "search" && line.form.querySelector(MAIN) && !first.matches(MAIN)) {
    event.preventDefault();
  }
});
