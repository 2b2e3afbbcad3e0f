/* Chinese of PrimeFaces, corrected: a week of the office begins on Monday, dates are written 2026-11-23, months 2026年 11月; and our own words. */
for (const name of ["zh", "zh_CN"]) {
  const locale = window.PrimeFaces && PrimeFaces.locales[name];
  if (locale) {
    Object.assign(locale, { firstDay: 1, firstDayOfWeek: 1, dateFormat: "yy-mm-dd", monthNames: locale.monthNamesShort,
      removeValue: "移除{0}", cancelUpload: "不上传{0}", uploadFailed: "没有上传成功", uploadAgain: "重新上传", uploadAgainOne: "重新上传{0}" });
  }
}
