package io.xiaohao.security.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What is wrong with a request that no controller could take, and where. */
@Component
class RequestProblems {

    private final DataSize largestFile;

    RequestProblems(@Value("${spring.servlet.multipart.max-file-size:1MB}") DataSize largestFile) {
        this.largestFile = largestFile;
    }

    /** The problem; empty where the exception is none of the request's. */
    Optional<ProblemDetail> describe(Exception exception) {
        return describeValue(exception).or(() -> describeUpload(exception)).or(() -> describeByStatus(exception));
    }

    private static Optional<ProblemDetail> describeValue(Exception exception) {
        if (exception instanceof HttpMessageNotReadableException unreadable) {
            return Optional.of(unreadable(unreadable));
        }
        if (exception instanceof MethodArgumentTypeMismatchException mismatch) {
            String name = mismatch.getName();
            return Optional.of(
                    Problems.of(400, "参数“%s”的值“%s”无法识别，请核对格式。".formatted(name, shortened(mismatch.getValue())), name));
        }
        if (exception instanceof MissingServletRequestParameterException missing) {
            String name = missing.getParameterName();
            return Optional.of(Problems.of(400, "缺少参数“%s”。".formatted(name), name));
        }
        if (exception instanceof MissingRequestHeaderException missing) {
            return Optional.of(Problems.of(400, "缺少请求头“%s”。".formatted(missing.getHeaderName())));
        }
        if (exception instanceof MethodArgumentNotValidException invalid) {
            return Optional.of(invalid(invalid));
        }
        return Optional.empty();
    }

    private Optional<ProblemDetail> describeUpload(Exception exception) {
        if (exception instanceof MaxUploadSizeExceededException && isNameTooLong(exception)) {
            return Optional.of(Problems.of(400, "上传文件的文件名过长，请改短文件名后重新上传。", "file"));
        }
        if (exception instanceof MaxUploadSizeExceededException) {
            return Optional.of(Problems.of(413, "上传的文件超过 %d MB 的上限。".formatted(largestFile.toMegabytes()), "file"));
        }
        if (exception instanceof MissingServletRequestPartException missing) {
            String name = missing.getRequestPartName();
            return Optional.of(Problems.of(400, "缺少上传的文件“%s”。".formatted(name), name));
        }
        if (exception instanceof MultipartException) {
            return Optional.of(Problems.of(400, "上传的内容不完整或不是 multipart/form-data，请重新上传。"));
        }
        return Optional.empty();
    }

    /** The container knows no exception of its own for it. */
    private static boolean isNameTooLong(Exception exception) {
        String reason = NestedExceptionUtils.getMostSpecificCause(exception).getMessage();
        return reason != null && reason.contains("Header section");
    }

    private static Optional<ProblemDetail> describeByStatus(Exception exception) {
        if (exception instanceof HttpRequestMethodNotSupportedException method) {
            return Optional.of(Problems.of(405, "这个地址不支持 %s 请求。".formatted(method.getMethod())));
        }
        if (exception instanceof ErrorResponse response
                && response.getStatusCode().is4xxClientError()) {
            return Optional.of(Problems.of(response.getStatusCode().value()));
        }
        return Optional.empty();
    }

    private static ProblemDetail unreadable(HttpMessageNotReadableException exception) {
        if (exception.getCause() instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            String field = path(mapping);
            return Problems.of(400, "字段“%s”的值无法识别，请核对类型和格式。".formatted(field), field);
        }
        if (exception.getCause() instanceof JsonProcessingException syntax && syntax.getLocation() != null) {
            JsonLocation at = syntax.getLocation();
            return Problems.of(400, "请求内容不是有效的 JSON：第 %d 行第 %d 列附近有误。".formatted(at.getLineNr(), at.getColumnNr()));
        }
        return Problems.of(400, "请求内容为空或不是有效的 JSON。");
    }

    private static String path(JsonMappingException exception) {
        return exception.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static ProblemDetail invalid(MethodArgumentNotValidException exception) {
        FieldError error = exception.getBindingResult().getFieldError();
        if (error == null) {
            return Problems.of(422);
        }
        return Problems.of(422, "字段“%s”不符合规则，请核对。".formatted(error.getField()), error.getField());
    }

    private static String shortened(Object value) {
        String text = String.valueOf(value);
        return text.length() <= 50 ? text : text.substring(0, 50) + "…";
    }
}
