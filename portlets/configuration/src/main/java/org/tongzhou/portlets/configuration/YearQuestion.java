package org.tongzhou.portlets.configuration;

/** What is asked about the draft of a year. */
public enum YearQuestion {
    HOLIDAY, IMPORT, DISCARD
}
