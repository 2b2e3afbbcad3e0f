package org.tongzhou.portlets.configuration;

/** By what templates are sorted. */
public enum TemplateSort {
    NAME, KIND, CHANGED
}
