package org.tongzhou.core.certificates;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.tongzhou.core.configuration.Parameter;
import org.tongzhou.core.configuration.Parameter.Effect;
import org.tongzhou.core.configuration.ParameterSource;

/** What of certificates can be set; whether a password is needed beside one is set among the parameters of the login. */
@Dependent
public class CertificateParameters implements ParameterSource {
    /** Whether a login needs that the revocation list of the issuer is not out of date. */
    static final Parameter FRESH_LIST = Parameter.onOff("certificates.freshList", false, Effect.AT_NEXT_LOGIN);

    @Override
    public List<Parameter> parameters() {
        return List.of(FRESH_LIST);
    }
}
