using MudBlazor;

namespace PhuocLong.Editorial.Shell;

/// <summary>The tokens of app.css said to MudBlazor, so that its dialogs, menus and snackbars look like the rest.</summary>
public static class NewsroomTheme
{
    private static readonly string[] Ui = ["Be Vietnam Pro", "system-ui", "sans-serif"];

    public static readonly MudTheme Theme = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#9E2A2B",
            PrimaryContrastText = "#FFFFFF",
            Secondary = "#2F5D8A",
            Tertiary = "#1F6F54",
            Success = "#1F6F54",
            Info = "#2F5D8A",
            Warning = "#8A5A12",
            Error = "#9E2A2B",
            Dark = "#1E2329",
            Background = "#FAF8F4",
            BackgroundGray = "#F3EFE8",
            Surface = "#FFFFFF",
            DrawerBackground = "#FAF8F4",
            AppbarBackground = "#FAF8F4",
            AppbarText = "#1E2329",
            TextPrimary = "#1E2329",
            TextSecondary = "#5B6470",
            TextDisabled = "#5B6470",
            ActionDefault = "#5B6470",
            Divider = "#E5E1D8",
            DividerLight = "#E5E1D8",
            LinesDefault = "#E5E1D8",
            LinesInputs = "#8A8577",
            TableLines = "#E5E1D8",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#F0928C",
            PrimaryContrastText = "#16191D",
            Secondary = "#93BCE6",
            Tertiary = "#7CC9A8",
            Success = "#7CC9A8",
            SuccessContrastText = "#16191D",
            Info = "#93BCE6",
            InfoContrastText = "#16191D",
            Warning = "#E2B566",
            WarningContrastText = "#16191D",
            Error = "#F0928C",
            ErrorContrastText = "#16191D",
            Dark = "#ECE8E1",
            DarkContrastText = "#16191D",
            Background = "#16191D",
            BackgroundGray = "#121418",
            Surface = "#1E2228",
            DrawerBackground = "#16191D",
            AppbarBackground = "#16191D",
            AppbarText = "#ECE8E1",
            TextPrimary = "#ECE8E1",
            TextSecondary = "#A6ADB7",
            TextDisabled = "#A6ADB7",
            ActionDefault = "#A6ADB7",
            Divider = "#333941",
            DividerLight = "#333941",
            LinesDefault = "#333941",
            LinesInputs = "#737B87",
            TableLines = "#333941",
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Ui, FontSize = "14px", LineHeight = "1.5", LetterSpacing = "normal" },
            H6 = new H6Typography { FontFamily = Ui, FontSize = "17px", FontWeight = "600", LineHeight = "1.3", LetterSpacing = "-.01em" },
            Body1 = new Body1Typography { FontFamily = Ui, FontSize = "14px", LineHeight = "1.5", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontFamily = Ui, FontSize = "13px", LineHeight = "1.5", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Ui, FontSize = "14px", FontWeight = "500", LineHeight = "1.5", LetterSpacing = "normal", TextTransform = "none" },
        },
    };
}
