using Microsoft.EntityFrameworkCore;

namespace PhuocLong.Editorial.Calendar;

/// <summary>How this room's records lie in the database.</summary>
internal static class CalendarModel
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<Holiday>().HasKey(h => h.Day);
    }
}
