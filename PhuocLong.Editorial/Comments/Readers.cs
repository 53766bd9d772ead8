using Microsoft.EntityFrameworkCore;
using PhuocLong.Editorial.Articles;
using PhuocLong.Editorial.Calendar;
using PhuocLong.Editorial.Data;
using PhuocLong.Editorial.Members;

namespace PhuocLong.Editorial.Comments;

/// <summary>Who may read the talk about an article, and so who may be called by name in it: never anybody else.</summary>
public static class Readers
{
    /// <summary>Everybody, as Vietnamese sorts names. The article comes with its co-writers.</summary>
    public static async Task<IReadOnlyList<Choice>> AllAsync(EditorialDb db, Article article, CancellationToken stop)
    {
        var readers = await AmongAsync(db, article, await MembersAsync(db, stop), stop);
        return [.. readers.OrderBy(r => r.Name, NewsroomTime.Alphabet)];
    }

    /// <summary>Those whom the text may be calling as "@name", and those of the given members, who may read it.</summary>
    public static async Task<IReadOnlyList<Choice>> ConcernedAsync(
        EditorialDb db, Article article, string text, IReadOnlyCollection<int> others, CancellationToken stop)
    {
        var members = await MembersAsync(db, stop);
        return await AmongAsync(db, article, members.Where(m => others.Contains(m.Id) || text.Contains(Sign(m.Name), StringComparison.Ordinal)), stop);
    }

    /// <summary>The readers a text calls; where one name begins another, the longer one is meant.</summary>
    public static IReadOnlyList<Choice> CalledIn(string text, IEnumerable<Choice> readers)
    {
        var rest = text;
        var called = new List<Choice>();
        foreach (var people in readers.GroupBy(r => Sign(r.Name), StringComparer.Ordinal).OrderByDescending(g => g.Key.Length))
        {
            if (!rest.Contains(people.Key, StringComparison.Ordinal))
                continue;
            called.AddRange(people);
            rest = rest.Replace(people.Key, "\n", StringComparison.Ordinal);
        }
        return called;
    }

    /// <summary>How a text calls somebody.</summary>
    public static string Sign(string name) => "@" + name.Normalize();

    private static Task<List<Choice>> MembersAsync(EditorialDb db, CancellationToken stop) =>
        db.Users.Where(m => m.DisabledAt == null && m.Assignments.Count > 0 && m.DisplayName != "")
            .Select(m => new Choice(m.Id, m.DisplayName)).ToListAsync(stop);

    private static async Task<IReadOnlyList<Choice>> AmongAsync(EditorialDb db, Article article, IEnumerable<Choice> members, CancellationToken stop)
    {
        var readers = new List<Choice>();
        foreach (var one in members)
        {
            var member = await MemberRoles.LoadAsync(db, one.Id, stop);
            if (member.WorksOn(article) && await db.Articles.Where(a => a.Id == article.Id).ReadableBy(member).AnyAsync(stop))
                readers.Add(one);
        }
        return readers;
    }
}
