package org.nishang.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.nishang.platform.database.ConnectionShare;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** An exam in progress is answered on connections of its own, from the question who is asking to the commit. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 9)
class ExamConnections extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + BodyLimits.EXAM);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var use = ConnectionShare.EXAMS.use()) {
            chain.doFilter(request, response);
        }
    }
}
