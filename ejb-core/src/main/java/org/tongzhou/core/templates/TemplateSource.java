package org.tongzhou.core.templates;

import java.util.List;

/** Tells the templates of a domain: one such bean per domain that fills some in. */
public interface TemplateSource {
    List<Template> templates();
}
