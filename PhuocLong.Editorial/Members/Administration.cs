using PhuocLong.Editorial.Data;

namespace PhuocLong.Editorial.Members;

/// <summary>Who may come into the rooms of administration; asked of the database at every act.</summary>
public static class Administration
{
    /// <summary>The sentence for whoever is not an administrator, or null.</summary>
    public static async Task<string?> RefusalAsync(EditorialDb db, int memberId, CancellationToken stop = default) =>
        (await MemberRoles.LoadAsync(db, memberId, stop)).Is(Role.Administrator) ? null : Words.AdministratorsOnly;
}
