/** Lists and texts of the office of which one edition after the other holds (版本): drafted, put in force on a day, kept for ever. */
package org.tongzhou.core.editions;
