package org.tongzhou.core.publications.bulletins;

import java.io.Serializable;

/**
 * What is printed on an issue beside its texts.
 *
 * @param caution  above the masthead, such as 内部资料 注意保存; empty for none
 * @param reportTo whom it is reported to (报); {@code sendTo} 送, {@code distributeTo} 发; empty for nobody
 * @param copies   how many are printed; 0 if that is not said
 */
public record HeadLines(String name, String masthead, String caution, String office, String reportTo, String sendTo, String distributeTo, int copies)
    implements Serializable {
}
