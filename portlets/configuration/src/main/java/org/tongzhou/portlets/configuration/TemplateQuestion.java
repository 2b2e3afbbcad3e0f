package org.tongzhou.portlets.configuration;

/** What is asked before an act on a draft of a template. */
public enum TemplateQuestion {
    ENACT, DISCARD
}
