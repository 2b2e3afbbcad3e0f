package org.tongzhou.core.reference;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.tongzhou.core.dictionary.Dictionary;
import org.tongzhou.core.dictionary.DictionarySource;

/** What keepers choose from. */
@Dependent
public class ReferenceDictionaries implements DictionarySource {
    /** 立法法; 国办发〔2018〕37号 for 规范性文件. */
    public static final Dictionary REGULATION_KINDS = Dictionary.free("regulationKinds");
    public static final Dictionary REGULATION_TOPICS = Dictionary.free("regulationTopics");
    public static final Dictionary CHRONICLE_KINDS = Dictionary.free("chronicleKinds");

    public static final Dictionary SPEECH_KINDS = Dictionary.free("speechKinds");
    public static final Dictionary MATERIAL_KINDS = Dictionary.free("materialKinds");
    /** Where clippings are from. */
    public static final Dictionary MATERIAL_MEDIA = Dictionary.free("materialMedia");
    public static final Dictionary MEDIA_KINDS = Dictionary.free("mediaKinds");

    @Override
    public List<Dictionary> dictionaries() {
        return List.of(REGULATION_KINDS, REGULATION_TOPICS, CHRONICLE_KINDS, SPEECH_KINDS, MATERIAL_KINDS, MATERIAL_MEDIA, MEDIA_KINDS);
    }
}
