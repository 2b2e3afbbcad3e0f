/*
 * A day is chosen when it is pressed, a span of days when its second one is; comes after PrimeFaces' datepicker.js, which would leave
 * the panel open, above the buttons of the form.
 */
(() => {
  const {init} = PrimeFaces.widget.DatePicker.prototype;
  PrimeFaces.widget.DatePicker.prototype.init = function (cfg) {
    init.call(this, {focusOnSelect: true, hideOnRangeSelection: true, ...cfg});
  };
})();
