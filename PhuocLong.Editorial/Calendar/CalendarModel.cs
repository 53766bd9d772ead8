using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Calendar;

/// <summary>How this room's records lie in the database.</summary>
internal static class CalendarModel
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<Holiday>().HasKey(h => h.Day);
        builder.Entity<HolidayYear>().HasKey(y => y.Year);
        builder.Entity<HolidayYear>().Property(y => y.Year).ValueGeneratedNever();
        builder.Entity<HolidayYear>().HasOne<Member>().WithMany().HasForeignKey(y => y.ConfirmedById).OnDelete(DeleteBehavior.Restrict);
        builder.Entity<MonthStart>().HasKey(s => s.From);
    }
}
