/**
 * One small portlet for each subject of JSR-286. They assert nothing: they do what a request tells them and report what they
 * saw as lines of {@code name=value}; the tests over HTTP know what the specification wants.
 */
package org.tongzhou.portlets.conformance;
