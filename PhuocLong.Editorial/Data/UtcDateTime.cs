using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PhuocLong.Editorial.Data;

/// <summary>Times are UTC in the database and in every entity; the edges turn them into Vietnam's.</summary>
internal sealed class UtcDateTime() : ValueConverter<DateTime, DateTime>(
    time => time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time,
    time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
