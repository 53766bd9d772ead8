using PhuocLong.Editorial.Activity;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Members;
using PhuocLong.Editorial.Search;
using PhuocLong.Editorial.Workflows;

namespace PhuocLong.Editorial.Data;

/// <summary>What every newsroom begins with: its identity, kinds of units, the heading "Khác", the standard workflow and the public holidays of the years ahead.</summary>
public static class FirstRun
{
    /// <summary>Opens the newsroom with its first administrator, within the caller's transaction: the only member nobody invited.</summary>
    public static async Task<Member> OpenAsync(Write write, string newsroomName, FirstAdministrator first, TimeProvider clock, CancellationToken stop = default)
    {
        var administrator = new Member
        {
            DisplayName = first.DisplayName,
            UserName = first.Email,
            NormalizedUserName = first.Email.ToUpperInvariant(),
            Email = first.Email,
            NormalizedEmail = first.Email.ToUpperInvariant(),
            EmailConfirmed = true,
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            PasswordHash = first.PasswordHash,
        };
        administrator.Assignments.Add(new RoleAssignment { Role = Role.Administrator });
        write.Db.Users.Add(administrator);
        await write.Db.SaveChangesAsync(stop);
        await OpenAsync(write, newsroomName, administrator.Id, clock, stop);
        return administrator;
    }

    /// <summary>Adds the standing rows within the caller's transaction. Days off made up for others are entered by people each year.</summary>
    public static async Task OpenAsync(Write write, string newsroomName, int? by, TimeProvider clock, CancellationToken stop = default)
    {
        var now = clock.UtcNow();
        write.Db.Newsrooms.Add(new Newsroom { Identifier = Guid.NewGuid(), Name = newsroomName, OpenedAt = now });
        write.Db.UnitKinds.AddRange(Kinds());
        write.Db.ReportHeadings.Add(new ReportHeading { Name = Words.HeadingOther, FoldedName = Folded.Of(Words.HeadingOther), IsOther = true });
        var way = StandardWorkflow.Edition1(now);
        write.Db.Workflows.Add(way);
        await HolidayYears.FillAsync(write.Db, clock.Today(), stop);
        await write.RecordAsync(new Act(ActKind.NewsroomOpened, by) { Detail = EditionHash.Facts(way) }, clock, stop);
    }

    private static UnitKind[] Kinds() =>
    [
        new() { Code = "Department", Name = Words.KindDepartment, Position = 1 },
        new() { Code = "Ward", Name = Words.KindWard, Position = 2 },
        new() { Code = "Organisation", Name = Words.KindOrganisation, Position = 3 },
        new() { Code = "Other", Name = Words.KindOther, Position = 4 },
    ];
}

/// <summary>Who opens a newsroom.</summary>
public sealed record FirstAdministrator(string DisplayName, string Email, string PasswordHash);
