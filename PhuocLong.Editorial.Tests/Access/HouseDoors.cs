using PhuocLong.Editorial.Tests.Support;

namespace PhuocLong.Editorial.Tests.Access;

/// <summary>Somebody of the newsroom, and what was made ready for them to act on.</summary>
internal sealed record Guest(TestNewsroom Newsroom, HouseStage Stage, int Member)
{
    public T The<T>() where T : notnull => Newsroom.Get<T>();
}

/// <summary>
/// A door of the services that is not of one article, the right it asks for, and how it is knocked at: first everything a page
/// would show is made ready, and then the button is pressed.
/// </summary>
internal sealed record HouseDoor(string Name, string Right, Func<Guest, Task<Func<Task<bool>>>> ReadyAsync)
{
    /// <summary>Which of a door's cases, where it has several.</summary>
    public string Case { get; init; } = "";

    /// <summary>Whether it only tells: whoever was let in has left everything as it was.</summary>
    public bool Tells => Array.Exists(Telling, end => Name.EndsWith(end, StringComparison.Ordinal));

    private static readonly string[] Telling =
    [
        ".AllAsync", ".BarredAsync", ".BehindAsync", ".CastAsync", ".FindAsync", ".ForAsync", ".LinesAsync", ".ListAsync", ".MayAsync", ".OfAsync", ".OffersAsync",
        ".OfMemberAsync", ".OnAsync", ".OpenAsync", ".OthersAsync", ".ProblemsAsync", ".QueueAsync", ".RunAsync", ".SheetAsync", ".ShortOfAsync", ".TryAsync", ".UnitAsync",
    ];

    public override string ToString() => Case.Length == 0 ? Name : $"{Name} ({Case})";
}

/// <summary>Every door that takes a member and is not of one article; each room's stand in a file of their own.</summary>
internal static partial class HouseDoors
{
    public static HouseDoor[] All => [.. Members, .. Lists, .. Rooms, .. Meetings, .. Figures, .. Boards, .. Past];

    /// <summary>Doors that answer only of the member's own: an empty list, a number, a mark as read. They tell nothing of anybody else, and what they name is asked of the articles' table.</summary>
    public static readonly string[] OfTheirOwn =
    [
        "MailChoiceDesk.OfAsync", "NoticeDesk.ReadAllAsync", "NoticeDesk.ReadRemindersAsync", "CommentDesk.SeenAsync", "Inbox.CountAsync", "ShellQueries.ForAsync",
    ];

    /// <summary>Not doors: called with a right already decided, or what the doors decide by; with where they are called.</summary>
    public static readonly Dictionary<string, string> Inner = new()
    {
        ["CheckWatch.LookSoonAsync"] = "ArticleChecks",
        ["CheckWatch.LookNowAsync"] = "ArticleChecks",
        ["MemberRoles.LoadAsync"] = "what the doors decide by",
        ["PortalExports.RefusalAsync"] = "what POST /bao-cao/so-lieu/tep decides by",
        ["Administration.RefusalAsync"] = "what the doors decide by",
        ["WaitingFiles.ReceiveAsync"] = "POST /nhap-bai/tep, tried by its address",
        ["OwnAccount.ChangePasswordAsync"] = "the account's own form, after the present password",
    };

    private static HouseDoor Door(string name, string right, Func<Guest, Task<bool>> press) => new(name, right, guest => Task.FromResult(() => press(guest)));

    private static HouseDoor Door<T>(string name, string right, Func<Guest, Task<T>> ready, Func<Guest, T, Task<bool>> press) => new(name, right, async guest =>
    {
        var made = await ready(guest);
        return () => press(guest, made);
    });

    private static async Task<bool> Ok(Task<Outcome> act) => (await act).Succeeded;

    private static async Task<bool> Ok<T>(Task<Outcome<T>> act) => (await act).Succeeded;

    private static async Task<bool> Some<T>(Task<IReadOnlyList<T>> found) => (await found).Count > 0;
}
