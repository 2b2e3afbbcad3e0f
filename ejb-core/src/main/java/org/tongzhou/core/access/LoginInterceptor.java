package org.tongzhou.core.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.tongzhou.core.shared.NotPermittedException;

/** Refuses callers who are not logged in, or whose account was disabled since. */
@Interceptor
@RequiresLogin
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100) // before the constraints of the parameters are looked at
public class LoginInterceptor {
    @Inject
    Refusals refusals;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        Door.check(Door.ENTER);
        try {
            return call.proceed();
        } catch (NotPermittedException e) {
            refusals.tell(call.getMethod(), e);
            throw e;
        }
    }
}
