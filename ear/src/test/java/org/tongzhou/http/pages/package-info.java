/** The homepage that everybody arranges, from outside: its markup and the addresses that its editor uses, also for those who mean no good. */
package org.tongzhou.http.pages;
