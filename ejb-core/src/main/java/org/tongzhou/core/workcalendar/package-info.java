/** On which days the office works (工作日历): weekends, holidays and made-up working days; what limits in working days are counted by. */
package org.tongzhou.core.workcalendar;
